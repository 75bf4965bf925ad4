{# The sentences of an agenda, with the day that stands above them. #}
with headings as (

    select * from {{ ref('int_agenda_headings') }}

),

sentences as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

entries as (

    select
        sentences.document_key,
        sentences.sentence_no,
        headings.date_start,
        headings.date_end,
        headings.date_basis,
        headings.weekday,
        headings.is_ahead,
        headings.is_day,
    from sentences
    asof inner join headings
        on sentences.document_key = headings.document_key
        and sentences.sentence_no > headings.sentence_no

)

select * exclude (is_day)
from entries
where is_day
