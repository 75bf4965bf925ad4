{#
  The month that a text opens with where it names no day: "Oslo, août 2024 –". A headline's month may be the one that it
  reports on.
#}
with expressions as (

    select document_key, sentence_no, token_no, month, year,
    from {{ ref('int_date_expressions') }}
    where kind = 'month' and year is not null

),

cities as (

    select distinct document_key, sentence_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'city' and token_no = 1

),

sentences as (

    select document_key, sentence_no, section,
    from {{ ref('stg_sentences') }}
    where section = 'dateline' or (section = 'body' and paragraph_no <= 4)

),

opening as (

    select
        expressions.document_key,
        arg_min(year, (sentence_no, token_no)) as year,
        arg_min(month, (sentence_no, token_no)) as month,
    from expressions
    inner join sentences using (document_key, sentence_no)
    left join cities using (document_key, sentence_no)
    where section = 'dateline' or token_no - cities.token_end between 0 and 1
    group by expressions.document_key

)

select
    document_key,
    concat_ws('-', year, month) as evidence,
    make_date(year, month, 1) as valid_from,
    last_day(make_date(year, month, 1)) as valid_to,
from opening
