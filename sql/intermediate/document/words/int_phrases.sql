{#
  Every phrase of every lexicon in one shape, cut into tokens as texts are. Phrases of one layer compete, the longest
  wins; layers do not see each other ("visite officielle" is an event, a topic and a noun phrase at once).
#}
with listed as materialized (

    select * from {{ ref('int_phrases_listed') }}

),

languages as (

    select unnest([{{ "'" ~ var('languages') | join("', '") ~ "'" }}]) as language

),

spread as (

    {# 'mul' is ISO 639's code for what holds in every language #}
    select
        listed.* exclude (language),
        languages.language,
        {{ words('listed.phrase') }} as words,
        regexp_matches(listed.phrase, '^\p{Lu}') as wants_capital,
    from (
        {# many newsrooms print capitals without their accents: "Etats-Unis", "Conseil d'Etat" #}
        select * replace (
            unnest(list_distinct([
                phrase,
                if(regexp_matches(phrase, '^\p{Lu}'), strip_accents(left(phrase, 1)) || substr(phrase, 2), phrase),
                regexp_replace(phrase, '(^|[ ''’-])[éè](\p{L}{2})', '\1e\2', 'g')
            ])) as phrase
        ),
        from listed
    ) as listed
    inner join languages on listed.language in (languages.language, 'mul')

),

final as (

    select distinct
        *,
        len(words) as word_count,
    from spread

),

numbered as (

    {# by kind first: int_phrases_located is sorted by numbers, which costs a quarter of sorting by words #}
    select
        *,
        dense_rank() over (order by kind)::smallint as kind_no,
        row_number() over (
            order by kind, lexicon, layer, language, phrase, concept, detail, tense
        )::integer as phrase_no,
    from final

)

select * from numbered
