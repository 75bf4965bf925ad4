{#
  The actors near an encounter without those who only speak of it ("a félicité la Chine pour la réunion"), except where
  it is the occasion of what they say; and whose visit it is.
#}
with pairs as (

    select *, len(list_distinct(list(person_key) over encounter)) as people_count,
    from {{ ref('int_meeting_actors_bounded') }}
    window encounter as (partition by document_key, sentence_no, token_no)

),

marks as (

    select document_key, sentence_no, commas, verbs,
    from {{ ref('int_sentence_marks') }}

),

speaking as (

    select * from {{ ref('int_encounter_speakers') }}

),

taking_part as (

    {# "X a tenu des consultations et a déclaré", "met Y, who described": nothing parts who speaks from it #}
    select
        pairs.* exclude (is_followed, people_count),
        invitations.mention_no as invitee_no, coalesce(owned.is_owner, false) as is_owner,
        count(owned.is_owner) over encounter > 0 as has_owner,
    from pairs
    left join {{ ref('int_invitations') }} as invitations using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)
    left join {{ ref('int_encounter_tellers') }} using (document_key, sentence_no)
    left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
    left join {{ ref('int_visits_owned') }} as owned using (document_key, sentence_no, token_no, actor_no)
    left join speaking
        on pairs.document_key = speaking.document_key and pairs.sentence_no = speaking.sentence_no
        and pairs.mention_no = speaking.mention_no
    where
        not coalesce(
            actor_kind = 'person'
            and actor_end <= teller_no
            and list_contains(marks.commas, teller_no - 1)
            and teller_cue_no < pairs.token_no
            and teller_no < pairs.token_no
            and {{ count_between('marks.commas', 'teller_no', 'pairs.token_no') }} = 0,
            false
        )
        and (
            speaking.speaks is null
            or pairs.is_subject
            {# "On a visit to Oslo, X said" #}
            or owned.is_owner
            {# "said X after talks with Y" #}
            or (surroundings.is_apart and surroundings.is_with and token_no - actor_end between 0 and 3)
            or (
                not speaking.is_inverted
                and case
                    when actor_no >= token_end
                        then
                            {# "At the talks with Y, X said"; "will call Y when they arrive, X said" only tells of it #}
                            (
                                rule_id in ('event_call', 'event_occasion', 'verb_then')
                                and {{ count_between('marks.verbs', 1, 'pairs.token_no') }} = 0
                                {# "After the talks, X said Y told Z" #}
                                and (people_count < 3 or coalesce(surroundings.is_with, false))
                                and (people_count < 2 or person_key is not null) {# "officials said": they tell of it #}
                            )
                            or {{ count_between('marks.commas', 'token_end', 'actor_no') }} = 0
                    else
                        rule_id in ('event_call', 'event_occasion', 'event_with', 'verb_meet')
                        or speaking.cue_no > token_no or (rule_id = 'verb_visit' and speaking.agrees)
                        {# "Kenya and Peru agreed to hold talks" #}
                        or (
                            rule_id = 'event_held'
                            and (speaking.agrees or (speaking.cue_no = verb_no and token_no - verb_no < 4))
                        )
                        {# "Peru called for calm at the summit" #}
                        or (format in ('summit', 'council', 'forum') and surroundings.is_attended and not is_followed)
                end
            )
        )
    window encounter as (partition by pairs.document_key, pairs.sentence_no, pairs.token_no)

)

select * from taking_part
