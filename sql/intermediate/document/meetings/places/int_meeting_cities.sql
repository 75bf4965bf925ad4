{#
  The city of each encounter that has one: its own, each of those a journey leads to, else the label of the paragraph in
  an agenda, else the only city of the sentence, where it is that of an encounter of the same day. A call has none.
#}
with candidates as (

    select document_key, sentence_no, token_no, format,
    from {{ ref('int_meeting_candidates') }}

),

times as (

    select * from {{ ref('int_meeting_times') }}

),

places as (

    select * from {{ ref('int_meeting_places') }}

),

apart as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_event_surroundings') }}
    where is_apart

),

entries as (

    select * from {{ ref('int_agenda_entries') }}

),

labelled as (

    select * from {{ ref('int_place_labels') }} semi join entries using (document_key, sentence_no)

),

lent as (

    {# not of calls, which are only told there, and of visits where they lead there #}
    select document_key, sentence_no, token_no, labels.city, labels.country_code,
    from candidates
    inner join {{ ref('int_place_labels') }} as labels using (document_key, sentence_no)
    semi join entries using (document_key, sentence_no)
    left join places using (document_key, sentence_no, token_no)
    where format != 'visit' or list_contains(places.destination_codes, labels.country_code)
    union all
    select document_key, sentence_no, token_no, sentence_cities.city, sentence_cities.country_code,
    from candidates
    inner join {{ ref('int_sentence_cities') }} as sentence_cities using (document_key, sentence_no)
    inner join {{ ref('int_meeting_statuses') }} as statuses using (document_key, sentence_no, token_no)
    anti join labelled using (document_key, sentence_no)
    anti join apart using (document_key, sentence_no, token_no)
    left join times using (document_key, sentence_no, token_no)
    left join places using (document_key, sentence_no, token_no)
    where
        format not in ('visit', 'phone_call', 'video_call')
        {# "took place there", in a country that the text named before #}
        and coalesce(places.country_code = sentence_cities.country_code, true)
        and (times.date_start is not distinct from sentence_cities.date_start or sentence_cities.journey_no < token_no)
        {# "told her at their talks that he would leave for Lima" #}
        and (statuses.status != 'held' or sentence_cities.status = 'held' or coalesce(journey_no < token_no, true))

),

cities as (

    select document_key, sentence_no, token_no, city, country_code, 1 as city_rank,
    from {{ ref('int_visit_stops') }}
    union all
    select document_key, sentence_no, token_no, city, country_code, 2,
    from places
    where city is not null
    union all
    select *, 3,
    from lent

)

select cities.* exclude (city_rank), city_rank = 1 as is_stop,
from cities
inner join candidates using (document_key, sentence_no, token_no)
where format not in ('phone_call', 'video_call')
qualify rank() over (partition by document_key, sentence_no, token_no order by city_rank) = 1
