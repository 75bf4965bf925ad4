{#
  Words around quantities, each with what it says: what is measured, that it grew or fell, what it is compared with.
#}
with phrases as (

    select * from {{ ref('int_phrases_located') }}

),

origins as (

    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.concept,
    from phrases
    inner join {{ ref('int_country_words') }} as countries
        on phrases.document_key = countries.document_key
        and phrases.sentence_no = countries.sentence_no
        and phrases.token_end = countries.token_no
    where phrases.concept = 'level' and phrases.token_end - phrases.token_no = 1

),

marks as (

    select distinct document_key, sentence_no, token_no, token_end, kind, concept,
    from phrases
    {# "imports from Togo: 5 million" are compared with nothing #}
    anti join origins using (document_key, sentence_no, token_no, token_end, concept)
    where layer = 'figures' and kind not in ('homonym', 'fraction', 'promise')
    except
    select document_key, sentence_no, token_no, token_end, 'metric', concept,
    from {{ ref('int_figure_words_refused') }}
    union all
    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        case split_part(concept, '.', 2) when 'up' then 'increase' when 'down' then 'decrease' else 'level' end,
        null,
    from phrases
    where layer = 'syntax' and kind = 'verb' and concept like 'change.%'

)

select * from marks
