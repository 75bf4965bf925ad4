{#
  Names of a document that a longer one in it accounts for, so that they make no person of their own: "Ould Merzoug"
  after "Mohamed Salem Ould Merzoug", "M. Wang" after "Wang Yi", "Nourchev" after "Nuryshev". Donald Trump is not
  Donald Trump Jr.
#}
with names as (

    select distinct document_key, name_key, is_full, is_evident, string_split(name_key, ' ') as key_words,
    from {{ ref('int_person_names') }}

),

full_names as (

    select * from names
    where is_full

),

full_names_by_word as (

    select *, unnest(list_distinct(key_words)) as word,
    from full_names

),

shorter_full_names as (

    select shorter.document_key, shorter.name_key,
    from full_names as shorter
    inner join full_names_by_word as longer
        on shorter.document_key = longer.document_key
        and shorter.key_words[1] = longer.word
        and len(shorter.key_words) < len(longer.key_words)
        and longer.is_evident
        and list_has_all(longer.key_words, shorter.key_words)
        and not list_has_any(
            longer.key_words, (select list(phrase) from {{ ref('lex_adjacent_words') }} where kind = 'generation')
        )

),

single_names as (

    {# a family name makes a person once no full name has it #}
    select names.document_key, names.name_key,
    from names
    inner join full_names_by_word as full_names
        on names.document_key = full_names.document_key
        and names.name_key = full_names.word
    where not names.is_full

),

absorbed as (

    select * from shorter_full_names
    union
    select * from single_names

)

select * from absorbed
