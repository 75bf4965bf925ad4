{#
  The lines of a list of figures ("- Exports to Togo: 5 million euros") and what stands before its first ("Trade of Malta and
  Togo in 2023:").
#}
with figures as (

    select distinct document_key, sentence_no, true as has_figure,
    from {{ ref('int_figures') }}

),

sentences as (

    select
        document_key,
        sentence_no,
        has_figure is not null
        and (
            regexp_matches(sentence_text, '^\s*[-•–—*·]')
            or coalesce(list_contains(tokenized.words[2:8], ':'), false)
        ) as is_line,
        has_figure is null as is_bare,
    from {{ ref('stg_sentences') }}
    inner join {{ ref('int_sentences_tokenized') }} as tokenized using (document_key, sentence_no)
    left join figures using (document_key, sentence_no)

),

numbered as (

    select
        *,
        max(if(is_heading, sentence_no, null)) over (
            partition by document_key order by sentence_no rows between unbounded preceding and current row
        ) as heading_no,
    from (
        select *, is_bare and coalesce(lead(is_line) over in_text, false) as is_heading,
        from sentences
        window in_text as (partition by document_key order by sentence_no)
    )

)

select document_key, sentence_no, heading_no,
from numbered
where is_line and sentence_no - heading_no <= 12
