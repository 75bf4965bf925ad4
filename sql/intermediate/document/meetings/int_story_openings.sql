{#
  When and where a story opens. "A déclaré jeudi … Au cours d'un entretien téléphonique": its first date and city
  are those of the encounter it is about, where that is told without.
#}
with dates as (

    select * from {{ ref('int_dates') }}
    where kind in ('day', 'weekday', 'relative_day')

),

sentences as (

    select document_key, sentence_no, story_paragraph_no < 1 as is_above,
    from {{ ref('int_story_paragraphs') }}
    where section = 'body' and is_opening and story_paragraph_no <= 2

),

opening_dates as (

    select
        dates.document_key,
        arg_min(
            struct_pack(
                date_kind := dates.kind,
                date_start := dates.date_start,
                date_end := dates.date_end,
                date_basis := dates.date_basis,
                weekday := dates.weekday
            ),
            {# the day in a line above the story, where the story names none #}
            (sentences.is_above, dates.sentence_no, dates.token_no)
        ) as time,
    from dates
    inner join sentences using (document_key, sentence_no)
    group by dates.document_key

),

opening_cities as (

    select * from {{ ref('int_opening_cities') }}

)

select
    document_key,
    opening_dates.time,
    opening_cities.city,
    opening_cities.country_code,
from opening_dates
full join opening_cities using (document_key)
