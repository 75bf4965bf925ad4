{#
  Who a document speaks of: names that no longer name of the document accounts for, where something beside one of them
  shows that they are a person's.
#}
with names as (

    select * from {{ ref('int_person_names') }}

),

absorbed_names as (

    select * from {{ ref('int_absorbed_names') }}

),

own_names as (

    select names.*
    from names
    anti join absorbed_names using (document_key, name_key)

),

people as (

    select
        document_key,
        name_key as person_key,
        arg_max(name, (length(name), -sentence_no, -mention_no, name)) as full_name,
        min(sentence_no) as first_sentence_no,
        bool_or(is_evident) as is_evident,
        bool_or(title is not null or role_list is not null) as is_introduced,
        bool_or(is_full) as is_full,
    from own_names
    group by document_key, name_key

),

vouched_for as (

    {# "M. Wang" vouches for "Wang Yi" as well #}
    select document_key, person_key,
    from (
        select document_key, person_key, unnest(string_split(person_key, ' ')) as name_key,
        from people
        where is_full
    )
    inner join names using (document_key, name_key)
    where not names.is_full and (names.is_evident or names.speaks)
    group by document_key, person_key

),

evident as (

    select people.*
    from people
    left join vouched_for using (document_key, person_key)
    where people.is_evident or vouched_for.person_key is not null

)

select * from evident
