{#
  Words around quantities, each with what it says: what is measured, that it grew or fell, what it is compared with.
#}
with phrases as (

    select * from {{ ref('int_phrases_located') }}

),

marks as (

    select distinct document_key, sentence_no, token_no, token_end, kind, concept,
    from phrases
    where layer = 'figures' and kind != 'homonym'
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
