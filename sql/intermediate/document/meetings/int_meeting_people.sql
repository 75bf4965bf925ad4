{#
  Who takes part in an encounter: the actors of its sentence that no "that" or colon parts from it. Who only speaks of the encounter
  takes no part ("a félicité la Chine pour la réunion"), except where it is the occasion of what he says.
#}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

actors as (

    select * from {{ ref('int_actors') }}

),

speaking as (

    select document_key, sentence_no, mention_no, bool_or(is_inverted) as is_inverted,
    from {{ ref('int_cued_sentences') }}
    group by document_key, sentence_no, mention_no

),

antecedents as (

    select * from {{ ref('int_antecedents') }}

),

phrases as (

    select document_key, sentence_no, token_no, concept
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('country_name', 'country_short', 'country_adjective', 'country_prefix', 'organization')

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

near as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.rule_id,
        actors.actor_kind,
        actors.country_codes,
        coalesce(actors.person_key, if(actors.pronoun = 'singular', antecedents.person_key, null)) as person_key,
        coalesce(actors.country_code, if(actors.pronoun = 'singular', antecedents.country_code, null)) as country_code,
        case
            when actors.token_no >= candidates.token_no then greatest(actors.token_no - candidates.token_end, 0)
            else least(candidates.token_no, coalesce(candidates.verb_no, candidates.token_no)) - actors.token_end
        end as distance,
    from candidates
    inner join actors
        on candidates.document_key = actors.document_key
        and candidates.sentence_no = actors.sentence_no
    left join speaking
        on actors.document_key = speaking.document_key
        and actors.sentence_no = speaking.sentence_no
        and actors.mention_no = speaking.mention_no
    left join antecedents
        on candidates.document_key = antecedents.document_key
        and candidates.sentence_no = antecedents.sentence_no
    left join marks
        on candidates.document_key = marks.document_key
        and candidates.sentence_no = marks.sentence_no
    where
        not (actors.is_possessive and actors.actor_kind = 'person' and candidates.rule_id != 'event_journey')
        and (
            speaking.mention_no is null
            or (
                candidates.rule_id in ('event_call', 'event_occasion', 'event_with', 'verb_meet')
                and not speaking.is_inverted
                and (actors.token_no < candidates.token_no or candidates.rule_id in ('event_call', 'event_occasion'))
            )
        )
        and {{ count_between('marks.thats', 'least(actors.token_end, candidates.token_end)', 'greatest(actors.token_no, candidates.token_no)') }} = 0
        and {{ count_between('marks.colons', 'least(actors.token_end, candidates.token_end)', 'greatest(actors.token_no, candidates.token_no)') }} = 0
        {# a visitor is the subject of the journey, or its owner: "la visite à Bichkek de la ministre", "Xi's visit" #}
        and case
            when candidates.rule_id = 'event_journey' then
                (actors.token_no >= candidates.token_end and actors.is_oblique and actors.actor_kind = 'person' and actors.token_no - candidates.token_end <= 12)
                or candidates.token_no - actors.token_end between 0 and 3
            when candidates.format = 'visit' then actors.token_no < candidates.token_no and not actors.is_oblique
            else true
        end

),

joint_sides as (

    select document_key, sentence_no, token_no, rule_id, actor_kind, unnest(country_codes) as country_code, distance,
    from near
    where actor_kind = 'joint' and len(country_codes) > 1

),

named_sides as (

    {# "la 6e réunion de haut niveau algéro-portugaise", "Summit of the Organization of Turkic States": who is named in the event's own name #}
    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        phrases.concept as country_code,
    from candidates
    inner join phrases
        on candidates.document_key = phrases.document_key
        and candidates.sentence_no = phrases.sentence_no
    left join marks
        on candidates.document_key = marks.document_key
        and candidates.sentence_no = marks.sentence_no
    where
        candidates.rule_id like 'event_%'
        and phrases.token_no between candidates.token_no - 6 and candidates.token_end + 7
        and {{ count_between('marks.commas', 'least(phrases.token_no, candidates.token_no)', 'greatest(phrases.token_no, candidates.token_no)') }} = 0
        and {{ count_between('marks.verbs', 'least(phrases.token_no, candidates.token_no)', 'greatest(phrases.token_no, candidates.token_no)') }} = 0

),

summed as (

    select
        document_key,
        sentence_no,
        token_no,
        list(distinct person_key order by person_key) filter (actor_kind = 'person' and person_key is not null) as person_keys,
        list(distinct country_code order by country_code) filter (
            country_code is not null and (actor_kind = 'person' or distance <= 8)
        ) as country_codes,
        bool_or(actor_kind in ('joint', 'plural') and distance <= 12) as has_both_sides,
        count_if(actor_kind = 'person' and country_code is null) > 0 as has_unplaced_people,
    from (select * exclude (country_codes) from near union all by name select * from joint_sides)
    group by document_key, sentence_no, token_no

),

with_named as (

    select
        document_key,
        sentence_no,
        token_no,
        any_value(summed.person_keys) as person_keys,
        list_sort(list_distinct(
            coalesce(any_value(summed.country_codes), []) || coalesce(list(named_sides.country_code) filter (named_sides.country_code is not null), [])
        )) as country_codes,
        coalesce(bool_or(summed.has_both_sides), false) as has_both_sides,
        coalesce(bool_or(summed.has_unplaced_people), false) as has_unplaced_people,
    from summed
    full join named_sides using (document_key, sentence_no, token_no)
    group by document_key, sentence_no, token_no

)

select * from with_named
