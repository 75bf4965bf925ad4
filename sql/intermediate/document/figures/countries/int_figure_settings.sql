{#
  Countries that only say where an encounter took place ("at their summit in the hills of Malta", "the Valletta conference"),
  unless every fourth mention of a country in the document is of them.
#}
with counted as (

    select
        *,
        count(*) over (partition by document_key, country_code) * 4 >= count(*) over (partition by document_key)
            and count(*) over (partition by document_key, country_code) > 1 as is_prominent,
    from {{ ref('int_country_words') }}
    where kind != 'organization'

),

words as (

    select *
    from counted
    semi join {{ ref('int_figures') }} using (document_key, sentence_no)
    where not is_prominent

),

events as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'event'

),

inside as (

    select language, list(phrase) as inside,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'event_place'
    group by language

)

select distinct words.document_key, words.sentence_no, words.token_no,
from words
inner join events using (document_key, sentence_no)
inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
left join inside using (language)
where
    words.token_no - events.token_end between 1 and 6
    and list_has_any(sentences.words[events.token_end:words.token_no - 1], inside.inside)
    and not list_contains(sentences.words[events.token_end:words.token_no - 1], ',')
    or words.kind in ('city', 'country_capital_for_government') and events.token_no = words.token_no + 1
