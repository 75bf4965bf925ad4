{#
  Names of other words that can be one person's. Blocked by two of their words, or by one and an initial, so that no
  name is compared with all. A name in a longer one has its first word, or its last where the family name stands first:
  Hamdan ben Exemple ben Autre is not Exemple ben Autre.
#}
with forms as (

    select * from {{ ref('int_name_forms') }}

),

names as (

    select distinct name_key, word_keys, initial,
    from forms
    where way = 'name'

),

rewritten as (

    select distinct forms.name_key as other_key, printed.name_key, forms.way,
    from forms
    inner join forms as printed on forms.spelling = printed.spelling and printed.way = 'name'
    where forms.way != 'name' and len(forms.word_keys) > 1
    and forms.name_key in (select name_key from names)

),

pairs_of_words as (

    select
        name_key,
        word_keys,
        unnest(flatten(list_transform(
            word_keys, lambda word: list_transform(word_keys, lambda other: [word, other])
        ))) as pair,
    from names
    where len(word_keys) between 2 and 6

),

longer as (

    select shorter.name_key, longer.name_key as other_key, 'longer name' as way,
    from names as shorter
    inner join pairs_of_words as longer
        on longer.pair = shorter.word_keys[1:2]
        and len(longer.word_keys) > len(shorter.word_keys)
        and list_has_all(longer.word_keys, shorter.word_keys)
    where
        len(shorter.word_keys) > 1
        and list_contains([shorter.word_keys[1], shorter.word_keys[-1]], longer.word_keys[1])
        and not list_has_any(longer.word_keys, {{ words_of_names('generation') }})

),

in_full as (

    select initials.name_key, longer.name_key as other_key, 'initials' as way,
    from names as initials
    inner join pairs_of_words as longer
        on initials.word_keys[1] = longer.pair[2]
        and initials.initial = left(longer.pair[1], 1)
        and longer.pair[1] = longer.word_keys[1]
    where initials.initial is not null
    group by all

),

matched as (

    {# one pair may meet in several ways #}
    select name_key, other_key, min(way) as way,
    from (select name_key, other_key, way, from rewritten union all from longer union all from in_full)
    where name_key != other_key
    group by name_key, other_key

)

select * from matched
