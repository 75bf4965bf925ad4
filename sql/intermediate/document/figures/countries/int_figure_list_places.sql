{#
  What place a figure has in the list of its sentence: a part of the one before ("7 million tourists, including 2 million from
  Togo"), or one of somebody else ("and those of Togo 2 million"); and the country that the sentence names first,
  and the one whose exports or imports it speaks of.
#}
with figures as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_figures') }}

),

openings as (

    select document_key, sentence_no, arg_min(country_code, token_no) as opening_code,
    from {{ ref('int_country_words') }}
    where kind not in ('organization', 'city')
    group by document_key, sentence_no

),

owners as (

    {# "Chilean wine exports", "les exportations chiliennes" #}
    select words.document_key, words.sentence_no, arg_min(words.country_code, words.token_no) as owner_code,
    from {{ ref('int_country_words') }} as words
    inner join {{ ref('int_figure_marks') }} as marks using (document_key, sentence_no)
    where
        words.kind = 'country_adjective' and marks.kind = 'metric' and marks.concept in ('exports', 'imports')
        and (marks.token_no - words.token_end between 0 and 3 or marks.token_end = words.token_no)
    group by words.document_key, words.sentence_no

),

ranked as (

    {# "ahead of Togo with 3 million", "devant le Togo (3 millions)" #}
    select figures.document_key, figures.sentence_no, figures.token_no, true as is_ranked,
        bool_or(contexts.follows_owner) as follows_owner,
    from figures
    inner join (
        select *, bool_or(is_ranked) over (partition by document_key, sentence_no) as has_ranking,
            {# the country before it: "of Togo's tea, ahead of Peru", but "to Togo, ahead of Peru" #}
            lag(is_owner) over (partition by document_key, sentence_no order by token_no, token_end) as follows_owner,
        from {{ ref('int_figure_country_contexts') }}
    ) as contexts
        on figures.document_key = contexts.document_key
        and figures.sentence_no = contexts.sentence_no
        and figures.token_no - contexts.token_end between 0 and 8
    where contexts.is_ranked or contexts.is_linked and contexts.has_ranking
    group by figures.document_key, figures.sentence_no, figures.token_no

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'including') as including,
        list(phrase) filter (kind = 'stand_in') as stand_ins,
        list(phrase) filter (kind = 'share_of') as ofs,
    from {{ ref('lex_adjacent_words') }}
    group by language

)

select
    figures.*,
    openings.opening_code,
    owners.owner_code,
    coalesce(ranked.is_ranked, false) as is_ranked,
    coalesce(ranked.follows_owner, false) as follows_owner,
    list_has_any(
        sentences.words[greatest(figures.token_no - 2, 1):figures.token_no - 1], adjacent.including
    ) as is_part,
    {# "those of Togo", but "said that", "those who" #}
    len(list_filter(
        range(greatest(figures.token_no - 8, 1), figures.token_no),
        lambda place: list_contains(adjacent.stand_ins, sentences.words[place])
        and list_contains(adjacent.ofs, sentences.words[place + 1])
    )) > 0 as is_stand_in,
from figures
inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
inner join adjacent using (language)
left join openings using (document_key, sentence_no)
left join owners using (document_key, sentence_no)
left join ranked using (document_key, sentence_no, token_no)
