{# Lists rather than rows: a row for every token costs ten times the memory, and most are never looked at again. #}
with sentences as (

    select * from {{ ref('stg_sentences') }}

),

tokenized as (

    select
        document_key,
        sentence_no,
        language,
        section,
        {{ words('sentence_text') }} as words,
        {{ pieces('sentence_text') }} as pieces,
    from sentences

)

select * from tokenized
