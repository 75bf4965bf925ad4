{#
  Towns that no list holds, by the name right behind "in" or "à": "met in Ipiales on Monday". A name of somebody, or before
  another word, is none: "in Exemple's view", "in Exemple Motors talks".
#}
with names as (

    select document_key, sentence_no, token_no, token_end, name,
    from {{ ref('int_names') }}
    where not is_institution and len(name_words) <= 3

),

people as (

    select mentions.document_key, mentions.sentence_no, mentions.name_token as token_no,
    from {{ ref('int_person_name_mentions') }}
    inner join {{ ref('int_actor_mentions') }} as mentions using (document_key, sentence_no, mention_no)

),

words as (

    select language, list(phrase) as words,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'before_town'
    group by language

),

dates as (

    select document_key, sentence_no, list(token_no) as starts, list(token_end) as ends,
    from {{ ref('int_dates') }}
    group by document_key, sentence_no

),

actors as (

    select document_key, sentence_no, list(token_end) as ends,
    from {{ ref('int_actor_mentions') }}
    group by document_key, sentence_no

),

encounters as (

    select document_key, sentence_no, list(token_end) as ends,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'event' or layer = 'syntax' and kind = 'verb'
    group by document_key, sentence_no

)

select names.document_key, names.sentence_no, names.token_no, names.token_end, names.name,
from names
anti join people using (document_key, sentence_no, token_no)
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
inner join words on sentences.language = words.language
left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
left join dates using (document_key, sentence_no)
left join actors using (document_key, sentence_no)
left join encounters using (document_key, sentence_no)
where
    names.token_no > 1
    and list_contains(words.words, sentences.words[names.token_no - 1])
    {# not what the talks are about, "met Y over the war in Exemple" #}
    and list_contains(list_concat(dates.ends, actors.ends, encounters.ends), names.token_no - 1)
    and (
        names.token_end > len(sentences.words)
        or list_contains(marks.linkers, names.token_end)
        or list_contains(dates.starts, names.token_end)
    )
