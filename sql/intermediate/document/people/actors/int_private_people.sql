{# Who is named with private or past offices only, and holds none that the reference knows. #}
with mentions_with_office as (

    select document_key, sentence_no, mention_no,
    from {{ ref('int_actor_mentions') }}
    where role_list is not null

),

known_offices as (

    select document_key, person_key,
    from {{ ref('int_offices_known') }}

),

private_people as (

    select names.document_key, names.person_key,
    from {{ ref('int_person_name_mentions') }} as names
    inner join mentions_with_office using (document_key, sentence_no, mention_no)
    left join {{ ref('int_private_mentions') }} as private using (document_key, sentence_no, mention_no)
    anti join known_offices using (document_key, person_key)
    group by names.document_key, names.person_key
    having bool_and(private.mention_no is not null)

)

select * from private_people
