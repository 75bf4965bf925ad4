{# Days named right beside the cue of a statement: "a déclaré jeudi". #}
with statements as (

    select document_key, sentence_no, cue_no, cue_end
    from {{ ref('int_statement_contents') }}

),

dates as (

    select * from {{ ref('int_dates') }}
    where kind in ('day', 'weekday', 'relative_day') and date_start is not null

)

select
    statements.document_key,
    statements.sentence_no,
    statements.cue_no,
    arg_min(
        struct_pack(dates.date_start, dates.date_end, dates.date_basis, dates.token_no, dates.token_end),
        (abs(dates.token_no - statements.cue_end), dates.token_no)
    ) as date,
from statements
inner join dates using (document_key, sentence_no)
where dates.token_no - statements.cue_end between -6 and 3
group by statements.document_key, statements.sentence_no, statements.cue_no
