{# Who a document speaks of: full names first, then single names that no full name of the document accounts for. #}
with names as (

    select * from {{ ref('int_person_names') }}

),

full_names as (

    select * from names
    where is_full

),

longer_names as (

    {# "Ould Merzoug" after "Mohamed Salem Ould Merzoug"; Donald Trump is not Donald Trump Jr #}
    select distinct
        shorter.document_key,
        shorter.name_key,
    from full_names as shorter
    inner join full_names as longer
        on shorter.document_key = longer.document_key
        and len(shorter.name_words) < len(longer.name_words)
        and longer.is_evident
        and list_has_all(string_split(longer.name_key, ' '), string_split(shorter.name_key, ' '))
        and not list_contains(string_split(longer.name_key, ' '), 'jr')

),

single_names as (

    {# a family name counts once a full name, a title or an office vouches for it #}
    select * from names
    where not is_full

),

claimed_singles as (

    {# "M. Wang" after "Wang Yi", "Nourchev" after "Nuryshev" #}
    select distinct single_names.document_key, single_names.name_key
    from single_names
    inner join full_names
        on single_names.document_key = full_names.document_key
        and list_contains(string_split(full_names.name_key, ' '), single_names.name_key)

),

own_names as (

    select full_names.*
    from full_names
    anti join longer_names using (document_key, name_key)
    union all
    select single_names.*
    from single_names
    anti join claimed_singles using (document_key, name_key)

),

people as (

    select
        document_key,
        name_key as person_key,
        arg_max(name, length(name)) as full_name,
        min(sentence_no) as first_sentence_no,
        bool_or(is_evident) as is_evident,
        bool_or(title is not null or role_list is not null) as is_introduced,
        bool_or(is_full) as is_full,
    from own_names
    group by document_key, name_key

),

evident as (

    {# "M. Wang" vouches for "Wang Yi" as well #}
    select people.*
    from people
    where
        is_evident
        or is_full and exists (
            select 1
            from single_names
            where
                single_names.document_key = people.document_key
                and (single_names.is_evident or single_names.speaks)
                and list_contains(string_split(people.person_key, ' '), single_names.name_key)
        )

)

select * from evident
