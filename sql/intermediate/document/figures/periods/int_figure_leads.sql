{# Where the lead of a document ends: with the second paragraph of its body, letterheads and headings apart. #}
with paragraphs as (

    select distinct document_key, paragraph_no
    from {{ ref('stg_sentences') }}
    where section = 'body' and length(sentence_text) >= 60

),

ranked as (

    select *, row_number() over (partition by document_key order by paragraph_no) as place,
    from paragraphs

)

select document_key, max(paragraph_no) as last_lead_paragraph
from ranked
where place <= 2
group by document_key
