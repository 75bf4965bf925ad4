{# The countries that each visit leads to: "to A, B and C"; what is named further on is only spoken of. #}
with destinations_named as (

    select * from {{ ref('int_visit_places_named') }}

),

parted as (

    select
        *,
        coalesce(
            distance - lag(distance) over reading > if(distance <= 9, 5, 4), distance > 9
        ) as is_apart,
    from destinations_named
    window reading as (partition by document_key, sentence_no, token_no order by distance, destination_code)

),

listed as (

    {# "to A, B and C"; what is named further on is spoken of there: "seeking help with D" #}
    select *
    from parted
    qualify not bool_or(is_apart) over (
        partition by document_key, sentence_no, token_no order by distance, destination_code
    )

),

destinations as (

    select
        document_key,
        sentence_no,
        token_no,
        list(distinct destination_code order by destination_code) as destination_codes,
        min(distance) as distance,
    from listed
    group by document_key, sentence_no, token_no

)

select * from destinations
