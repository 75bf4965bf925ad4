{#
  For whom people of public office speak whom somebody meets away from home: "flew to Tirana, where she met Prime Minister
  X", "arrived in Peru. He will be received by President Y". They are told behind the words of meeting, and where it is
  stands in their sentence, or in the one before with the journey.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept, detail,
    from {{ ref('int_phrases_located') }}
    where layer in ('syntax', 'events') and kind in ('verb', 'event', 'journey', 'city', 'country_name', 'preposition')

),

encounters as (

    select
        document_key, sentence_no, token_end as encounter_end,
        coalesce(split_part(concept, '.', 1), kind) in ('visit', 'past', 'future', 'journey') as is_journey,
    from phrases
    where
        is_journey
        or split_part(concept, '.', 1) in (
            'meet', 'meet_each_other', 'meet_person', 'meet_with', 'receive', 'meeting'
        )

),

places as (

    select
        named.document_key, named.sentence_no, named.token_no as place_no,
        if(named.kind = 'city', named.detail, named.concept) as country_code,
        journeys.document_key is not null as is_journey,
    from phrases as named
    inner join phrases as openings
        on named.document_key = openings.document_key
        and named.sentence_no = openings.sentence_no
        and named.token_no = openings.token_end
    left join (select distinct document_key, sentence_no from encounters where is_journey) as journeys
        on named.document_key = journeys.document_key and named.sentence_no = journeys.sentence_no
    where named.kind in ('city', 'country_name') and openings.kind = 'preposition' and openings.concept in ('in', 'to')

),

officials as (

    select claims.document_key, claims.person_key, claims.sentence_no, mentions.token_no,
    from {{ ref('int_offices_claimed') }} as claims
    inner join {{ ref('int_person_countries') }} as people using (document_key, person_key)
    inner join {{ ref('int_actor_mentions') }} as mentions using (document_key, sentence_no, mention_no)
    inner join (select role from {{ ref('lex_role_traits') }} where trait = 'of_a_side') as sides using (role)
    anti join (select role from {{ ref('lex_role_traits') }} where trait = 'posted') as posted using (role)
    where people.country_code is null and claims.sentence_no = people.first_sentence_no

),

met as (

    select distinct officials.*,
    from officials
    inner join encounters using (document_key, sentence_no)
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        not encounters.is_journey
        and officials.token_no >= encounters.encounter_end
        and {{ count_between('marks.verbs', 'encounters.encounter_end', 'officials.token_no') }}
        + {{ count_between('marks.relatives', 'encounters.encounter_end', 'officials.token_no') }} = 0

)

select met.document_key, met.person_key, places.country_code,
from met
inner join places
    on met.document_key = places.document_key
    and (met.sentence_no = places.sentence_no or (met.sentence_no - places.sentence_no = 1 and places.is_journey))
left join {{ ref('int_document_homes') }} as homes on met.document_key = homes.document_key
{# "will meet Minister X before heading to Lima" #}
left join encounters as later
    on places.document_key = later.document_key
    and places.sentence_no = later.sentence_no
    and later.is_journey
    and places.sentence_no = met.sentence_no
    and later.encounter_end > met.token_no
    and later.encounter_end <= places.place_no
where places.country_code is distinct from homes.country_code and later.document_key is null
qualify row_number() over (
    partition by met.document_key, met.person_key
    order by places.sentence_no desc, abs(places.place_no - met.token_no), places.place_no, places.country_code
) = 1
