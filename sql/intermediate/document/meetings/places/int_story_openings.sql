{#
  When and where a story opens. "A déclaré jeudi … Au cours d'un entretien téléphonique": its first date and city
  are those of the encounter it is about, where that is told without.
#}
with dates as (

    select * from {{ ref('int_dates') }}
    where kind in ('day', 'weekday', 'relative_day')

),

datelines as (

    select document_key, sentence_no, min(place_rank) as place_rank,
    from {{ ref('int_opening_dates') }}
    group by document_key, sentence_no

),

sentences as (

    {# "OSLO, May 3." may stand in front of the story as a sentence of its own #}
    select
        paragraphs.document_key,
        paragraphs.sentence_no,
        paragraphs.story_paragraph_no < 1 or datelines.place_rank is not null as is_above,
    from {{ ref('int_story_paragraphs') }} as paragraphs
    left join datelines using (document_key, sentence_no)
    where paragraphs.section = 'body' and paragraphs.is_opening and paragraphs.story_paragraph_no <= 2

),

ahead as (

    {# "a new round is due on Thursday": the day of another encounter #}
    select distinct times.document_key, times.sentence_no, times.date_no as token_no,
    from {{ ref('int_meeting_times') }} as times
    inner join {{ ref('int_meeting_statuses') }} as statuses using (document_key, sentence_no, token_no)
    where statuses.status in ('planned', 'possible')

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
    anti join ahead using (document_key, sentence_no, token_no)
    left join {{ ref('int_sentences_going_on') }} as told_next using (document_key, sentence_no)
    where dates.token_no < told_next.next_no or told_next.next_no is null
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
