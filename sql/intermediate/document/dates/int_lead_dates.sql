{# The first full day that the first paragraphs of a document name: of what the story opens with. #}
with sentences as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where paragraph_no <= 3

),

expressions as (

    select * from {{ ref('int_date_expressions') }}
    semi join sentences using (document_key, sentence_no)
    where kind = 'day' and year is not null

)

select
    document_key,
    arg_min(make_date(year, month, first_day), (sentence_no, token_no)) as lead_date,
from expressions
where {{ is_calendar_day('year', 'month', 'first_day') }}
group by document_key
