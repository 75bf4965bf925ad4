{#
  The terms of the offices that a document gives its people, as times when it can have been written. Of "former Secretary
  X" a text may go on as "Secretary X": he tells nothing.
#}
with past as (

    select document_key, claimed.person_key, claimed.role,
    from {{ ref('int_offices_claimed') }} as claimed
    inner join {{ ref('int_private_mentions') }} as private using (document_key, sentence_no, mention_no)
    where private.is_past

),

claims as (

    select *
    from {{ ref('int_offices_claimed') }}
    anti join past using (document_key, person_key, role)

),

office_kinds as (

    select * from {{ ref('lex_office_kinds') }}

),

known_people as (

    select * from {{ ref('int_known_people') }}

),

offices as (

    select * from {{ ref('ref_offices') }}

),

tenures as (

    select distinct
        claims.document_key,
        'tenure' as basis,
        offices.full_name || ', ' || offices.office_kind as evidence,
        coalesce(offices.held_from, date '1900-01-01') as valid_from,
        coalesce(offices.held_to, date '2100-01-01') as valid_to,
    from claims
    inner join office_kinds
        on claims.role = office_kinds.role
        and (office_kinds.domain is null or office_kinds.domain = claims.domain)
    inner join known_people
        on claims.person_key = known_people.name_key
        and (known_people.only_spelling is null or claims.country_code is not null)
    inner join offices
        on known_people.full_name = offices.full_name
        and office_kinds.office_kind = offices.office_kind
        and (
            claims.country_code is null
            or coalesce(offices.country_code, offices.organization_id) = claims.country_code
        )

)

select * from tenures
