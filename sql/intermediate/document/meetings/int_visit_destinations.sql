{# The countries that each visit leads to: "to A, B and C"; what is named further on is only spoken of. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

introduced as (

    select * from {{ ref('int_places_introduced') }}

),

destinations_named as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        introduced.concept as destination_code,
    from candidates
    inner join introduced using (document_key, sentence_no)
    where
        candidates.format = 'visit'
        and introduced.kind != 'city'
        and introduced.token_no - candidates.token_end between 0 and 9
    {# "to A, B and C"; what is named further on is spoken of there: "seeking help with D" #}
    qualify introduced.token_no - min(introduced.token_no) over (
        partition by candidates.document_key, candidates.sentence_no, candidates.token_no
    ) <= 5

),

destinations as (

    select
        document_key,
        sentence_no,
        token_no,
        list(distinct destination_code order by destination_code) as destination_codes,
    from destinations_named
    group by document_key, sentence_no, token_no

)

select * from destinations
