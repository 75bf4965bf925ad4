{# Mentions that name a person, by the full name or a part of it. #}
with names as (

    select * from {{ ref('int_person_names') }}

),

people as (

    select * from {{ ref('int_document_people') }}

),

people_by_word as (

    {# a first word that is equal is found by hash; whether all of a name's words are there is asked of those alone #}
    select *, unnest(list_distinct(string_split(person_key, ' '))) as word,
    from people

),

by_full_name as (

    select
        names.document_key,
        names.sentence_no,
        names.mention_no,
        people.person_key,
        'full_name' as resolution,
    from names
    inner join people
        on names.document_key = people.document_key
        and names.name_key = people.person_key

),

by_part_of_name as (

    {# of two people with the name, the one named last before it, else the one named first after it #}
    select
        names.document_key,
        names.sentence_no,
        names.mention_no,
        people.person_key,
        'part_of_name' as resolution,
    from names
    anti join by_full_name using (document_key, sentence_no, mention_no)
    inner join people_by_word as people
        on names.document_key = people.document_key
        and split_part(names.name_key, ' ', 1) = people.word
        and list_has_all(string_split(people.person_key, ' '), string_split(names.name_key, ' '))
    qualify row_number() over (
        partition by names.document_key, names.sentence_no, names.mention_no
        order by
            list_contains(string_split(people.person_key, ' '), 'jr'),
            people.first_sentence_no > names.sentence_no,
            not people.is_introduced,
            abs(people.first_sentence_no - names.sentence_no),
            people.person_key
    ) = 1

),

named as (

    select * from by_full_name
    union all
    select * from by_part_of_name

)

select * from named
