{#
  Whose answers "R –" gives, a label that names no one: a spokesperson's, else the first person's of office, unless the
  document is an unnamed spokesperson's ("Point de presse – Déclarations du porte-parole").
#}
with claims as (

    select document_key, person_key, bool_or(role = 'spokesperson') as is_spokesperson,
    from {{ ref('int_offices_claimed') }}
    group by document_key, person_key

),

unnamed as (

    select distinct document_key
    from {{ ref('int_actor_mentions') }}
    inner join {{ ref('stg_sentences') }} using (document_key, sentence_no)
    where name is null and role_list[1].role = 'spokesperson' and (section = 'headline' or sentence_no = 1)

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
    left join unnamed using (document_key)
    where claims.is_spokesperson or unnamed.document_key is null
    group by document_key

)

select * from respondents
