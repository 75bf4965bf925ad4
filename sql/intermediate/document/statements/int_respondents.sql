{# Whose answers "R –" gives, a label that names no one: a spokesperson's, else the first person's of office. #}
with claims as (

    select document_key, person_key, bool_or(role = 'spokesperson') as is_spokesperson,
    from {{ ref('int_offices_claimed') }}
    group by document_key, person_key

),

people as (

    select * from {{ ref('int_document_people') }}

),

respondents as (

    select
        document_key,
        arg_min(person_key, (not claims.is_spokesperson, people.first_sentence_no, person_key)) as person_key,
        bool_or(claims.is_spokesperson) as is_spokesperson,
    from people
    inner join claims using (document_key, person_key)
    group by document_key

)

select * from respondents
