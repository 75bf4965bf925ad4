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
    select distinct people.document_key, people.person_key,
    from people
    inner join names
        on people.document_key = names.document_key
        and list_contains(string_split(people.person_key, ' '), names.name_key)
    where people.is_full and not names.is_full and (names.is_evident or names.speaks)

),

evident as (

    select people.*
    from people
    left join vouched_for using (document_key, person_key)
    where people.is_evident or vouched_for.person_key is not null

)

select * from evident
