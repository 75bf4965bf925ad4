{# Whom an office alone speaks of ("l'ambassadeur", "the envoy"): the one holder in the document that suits it best. #}
with candidates as (

    select * from {{ ref('int_office_candidates') }}

),

named as (

    select * from {{ ref('int_person_name_mentions') }}

),

homes as (

    select * from {{ ref('int_document_homes') }}

),

last_named as (

    {# by name, before the sentence of the office #}
    select places.document_key, places.sentence_no, named.person_key, max(named.sentence_no) as last_sentence_no,
    from (select distinct document_key, sentence_no, from candidates) as places
    inner join named on places.document_key = named.document_key and named.sentence_no < places.sentence_no
    group by places.document_key, places.sentence_no, named.person_key

),

regions as (

    {# "the Alabama senator" is nobody of whom the text tells no Alabama #}
    select candidates.document_key, candidates.sentence_no, candidates.mention_no, any_value(located.phrase) as region,
    from candidates
    inner join {{ ref('int_actor_mentions') }} as mentions using (document_key, sentence_no, mention_no)
    inner join {{ ref('int_phrases_located') }} as located
        on mentions.document_key = located.document_key
        and mentions.sentence_no = located.sentence_no
        and located.layer = 'syntax' and located.kind = 'region'
        and located.token_no between mentions.token_no and mentions.token_end - 1
    group by candidates.document_key, candidates.sentence_no, candidates.mention_no
    having count(distinct located.phrase) = 1

),

best as (

    {# the closest office, then the one at home, then the one who was introduced before, then whom the text is about #}
    select candidates.document_key, candidates.sentence_no, candidates.mention_no, candidates.person_key,
    from candidates
    inner join {{ ref('int_people_first_named') }} as presence using (document_key, person_key)
    left join regions using (document_key, sentence_no, mention_no)
    left join {{ ref('int_person_regions') }} as claimed
        on candidates.document_key = claimed.document_key
        and candidates.person_key = claimed.person_key
        and regions.region = claimed.region
    left join homes on candidates.document_key = homes.document_key
    left join last_named
        on candidates.document_key = last_named.document_key
        and candidates.sentence_no = last_named.sentence_no
        and candidates.person_key = last_named.person_key
    where
        (regions.region is null or claimed.region is not null)
        {# whose country is untold and whom the text names later is another; but "X's president spoke. Exemple said" #}
        and (
            candidates.country_held is not null or candidates.country_code is null or presence.is_interview
            or presence.first_sentence_no - candidates.sentence_no <= if(presence.is_described, 0, 2)
        )
    qualify row_number() over (
        partition by candidates.document_key, candidates.sentence_no, candidates.mention_no
        order by
            candidates.country_held is null and candidates.country_code is not null,
            candidates.distance, not candidates.is_same_word, candidates.is_known_only,
            candidates.role in ('head_of_state', 'head_of_government')
            and candidates.country_code is null and candidates.country_held is distinct from homes.country_code,
            {# nobody the text names only further on #}
            last_named.last_sentence_no is null,
            {# "the minister" of a briefing's next item is the own one again, not whom he met in the item before #}
            candidates.country_code is null
            and coalesce(candidates.country_held != homes.country_code, false)
            and coalesce(candidates.sentence_no - last_named.last_sentence_no > 2, false),
            last_named.last_sentence_no desc, presence.mention_count desc,
            presence.first_sentence_no, candidates.person_key
    ) = 1

)

select * from best
