{#
  Days that a document may have been written on, by where they stand: in its dateline or update line ("ATHENS, March 13
  (Newsline) -"), in a line of their own ("mardi 18 mars 2025 20:14", "Propos recueillis par …, le 4 mai 2024"), in the
  headline ("Point de presse du 6 mai 2024"), with "this" ("ce lundi 26 mai 2025") or in a line at the end.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}
    where kind = 'day' and first_day = last_day

),

documents as (

    select document_key, max(paragraph_no) as last_paragraph,
    from {{ ref('stg_sentences') }}
    group by document_key

),

sentences as (

    select
        document_key,
        sentence_no,
        section,
        paragraph_no,
        len(words) as token_count,
        regexp_matches(sentence_text, '[.!?…]["»”)]*$') as is_closed,
        last_paragraph - paragraph_no as paragraphs_after,
    from {{ ref('stg_sentences') }}
    semi join expressions using (document_key, sentence_no)
    inner join {{ ref('int_sentences_tokenized') }} using (document_key, sentence_no, section)
    inner join documents using (document_key)

),

demonstratives as (

    select document_key, sentence_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner' and concept = 'demonstrative'

),

placed as (

    select
        expressions.document_key,
        expressions.sentence_no,
        expressions.token_no,
        expressions.month,
        expressions.first_day as day,
        expressions.year,
        case
            when section in ('dateline', 'update_line') then 1
            when section not in ('body', 'headline') then null
            when token_count <= 9 and paragraph_no <= 4 then 2
            when year is null then null
            when token_count <= 11 and paragraph_no <= 8 then 2
            when section = 'body' and token_count <= 18 and paragraph_no <= 6 and not is_closed then 2
            when section = 'headline' then 3
            {# "ce lundi 26 mai 2025": the weekday stands between #}
            when demonstratives.token_end is not null and paragraph_no <= 4 then 4
            when token_count <= 9 and paragraphs_after <= 2 and not is_closed then 5
        end as place_rank,
    from expressions
    inner join sentences using (document_key, sentence_no)
    left join demonstratives
        on expressions.document_key = demonstratives.document_key
        and expressions.sentence_no = demonstratives.sentence_no
        and expressions.token_no - demonstratives.token_end = 1

)

{# several days without a year are the headings of an agenda #}
select *
from placed
where place_rank is not null
qualify
    year is not null
    or place_rank = 1
    or count(distinct 100 * month + day) filter (year is null and place_rank > 1) over (partition by document_key) = 1
