{#
  How each name could be written as well, so that names meet whose words are cut elsewhere: "Jae wook" / "Jaewook",
  "Abdel Aziz" / "Abdelaziz"; "Mohammad Tariq Exemple" goes by "Tariq Exemple". What a hyphen joins is one word, what
  only opens a family name ("al-", "ben", "Ould") none.
#}
{%- set initial = '\\b(\\p{Lu}|Dj|Ch|Kh|Md|Sh|Ts|Ya|Ye|Yu|Zh)\\.' %}
with spellings as (

    select full_name as spelling from {{ ref('int_person_countries') }}
    union
    select spelling from {{ ref('int_known_people') }}
    where not is_part

),

cleaned as (

    select
        spelling,
        regexp_replace(regexp_replace(spelling, '{{ initial }}', ' ', 'g'), '[''’‘ʻʼ`]', '', 'g') as bare,
        regexp_replace(bare, '\b([Aa]bd) ?-?(?:[AaEe]l|ul)[ -]', '\1el', 'g') as named,
        regexp_replace(named, '(^|\s)(?:[AaEe]l|as|an|ar|at)-', '\1', 'g') as unhyphened,
        list_filter(
            string_split_regex(unhyphened, '[^\p{L}\p{M}-]+'),
            lambda word: not list_contains({{ words_of_names('particle') }}, word)
        ) as parts,
        list_filter(
            list_transform(parts, lambda part: lower(replace(part, '-', ''))), lambda word: length(word) > 1
        ) as words,
        lower(regexp_extract(spelling, '{{ initial }}', 1)) as initial_printed,
    from spellings

),

forms as (

    select
        spelling,
        initial_printed,
        len(words) as word_count,
        unnest(
            [struct_pack(way := 'name', words := words)]
            || list_transform(
                range(1, len(words)),
                lambda place: struct_pack(
                    way := 'joined name',
                    words := words[:place - 1] || [words[place] || words[place + 1]] || words[place + 2:]
                )
            )
            || if(
                len(words) > 2 and list_contains({{ words_of_names('left_out_first_name') }}, words[1]),
                [struct_pack(way := 'longer name', words := words[2:])],
                []
            )
        ) as form,
    from cleaned

),

keyed as (

    select
        spelling,
        form.way as way,
        form.words as words,
        {{ name_word_keys('form.words') }} as word_keys,
        if(
            word_count = 1 and initial_printed != '',
            {# not a family name by itself, "Ye" #}
            left({{ name_sounds("[initial_printed || 'v']") }}[1], 1),
            null
        ) as initial,
        trim(concat_ws(' ', initial || '.', array_to_string(list_sort(word_keys), ' '))) as name_key,
    from forms
    where word_count > 0

)

select * from keyed
