{#
  The cities of a journey that leads to several: "will travel to Lima and Quito", "se rendra à Lima, puis à Quito". Each of
  them is a visit.
#}
with visits as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_meeting_candidates') }}
    where format = 'visit'

),

marks as (

    select
        document_key,
        sentence_no,
        list_concat(commas, conjunctions) as links,
        list_concat(relatives, thats) as clauses,
    from {{ ref('int_sentence_marks') }}

),

stops as (

    select distinct
        visits.document_key,
        visits.sentence_no,
        visits.token_no,
        visits.token_end,
        introduced.token_no as city_no,
        cities.name_en as city,
        cities.country_code,
    from visits
    inner join {{ ref('int_places_introduced') }} as introduced using (document_key, sentence_no)
    inner join {{ ref('ref_cities') }} as cities on introduced.concept = cities.city_id
    where
        introduced.kind = 'city'
        and introduced.preposition != 'of'
        and introduced.token_no - visits.token_end between 0 and 16

),

followed as (

    select *, lag(city_no) over reading as last_no,
    from stops
    window reading as (partition by document_key, sentence_no, token_no order by city_no, city)

),

parted as (

    {# what is named further on, or in another clause, is spoken of there #}
    select
        followed.*,
        if(
            last_no is null,
            city_no - token_end > 10,
            city_no - last_no > 4 or {{ count_between('links', 'last_no', 'city_no') }} = 0
        )
        or {{ count_between('clauses', 'token_end', 'city_no') }} > 0 as is_apart,
    from followed
    left join marks using (document_key, sentence_no)

),

listed as (

    select *
    from parted
    qualify not bool_or(is_apart) over (partition by document_key, sentence_no, token_no order by city_no, city)

)

select document_key, sentence_no, token_no, city, country_code,
from listed
qualify count(*) over (partition by document_key, sentence_no, token_no) > 1
