{# The actors of a sentence that tells of an encounter: all that no "that" or colon parts from it. #}
with marks as (

    select * from {{ ref('int_encounter_partings') }}

),

labels as (

    select document_key, sentence_no, true as is_labelled,
    from {{ ref('int_place_labels') }}
    semi join {{ ref('int_agenda_entries') }} using (document_key, sentence_no)

),

prepositions as (

    select document_key, sentence_no, token_no as actor_no, concept as preposition,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept in ('in', 'to', 'of', 'by')

),

paired as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.token_end,
        coalesce(candidates.verb_no, candidates.token_no) as verb_no,
        candidates.rule_id,
        candidates.format,
        actors.mention_no,
        actors.token_no as actor_no,
        actors.token_end as actor_end,
        actors.actor_kind,
        actors.role,
        {# "avec son homologue népalais": whose counterpart he is, is not who he is #}
        coalesce(
            actors.role = 'counterpart'
            and len(actors.country_codes) > 0
            and actors.country_codes[1] is distinct from actors.country_code,
            false
        ) as is_other,
        if(is_other, null, actors.person_key) as person_key,
        if(is_other, actors.country_codes[1], actors.country_code) as country_code,
        actors.country_codes,
        actors.pronoun in ('singular', 'latter') as is_pronoun,
        coalesce(actors.pronoun = 'plural', false) as is_pronoun_plural,
        coalesce(actors.role = 'guest' and actors.person_key is null, false) as is_guest,
        actors.is_oblique,
        actors.is_possessive,
        least(actors.token_end, candidates.token_end) as gap_start,
        greatest(actors.token_no, candidates.token_no) as gap_end,
        candidates.token_no - actors.token_end as owner_gap,
    from {{ ref('int_meeting_candidates') }} as candidates
    inner join {{ ref('int_encounter_actors') }} as actors using (document_key, sentence_no)
    left join labels using (document_key, sentence_no)
    where
        {# "paid an official visit": no official #}
        not (
            actors.token_no < candidates.token_end
            and actors.token_end > candidates.token_no
            and actors.actor_kind = 'person'
            and actors.person_key is null
        )
        {# "Tunis: the minister receives …" is where, not who #}
        and not (actors.token_no <= 2 and actors.actor_kind = 'government' and coalesce(labels.is_labelled, false))
        and not (
            actors.is_possessive
            and actors.actor_kind = 'person'
            and candidates.rule_id != 'event_journey'
            {# "Y's meeting with Z" #}
            and not (candidates.verb_no is distinct from candidates.token_no and owner_gap between 0 and 3)
        )

)

select
    paired.* exclude (gap_start, gap_end, owner_gap, is_other),
    prepositions.preposition,
    coalesce(preposition in ('in', 'to'), false) and actor_kind = 'government' and format != 'visit' as is_setting,
from paired
left join marks using (document_key, sentence_no)
left join prepositions using (document_key, sentence_no, actor_no)
left join {{ ref('int_notes_before') }} as notes using (document_key, sentence_no)
where
    (notes.note_end is null or actor_no > notes.note_end or token_no < notes.note_end)
    and {{ count_between('marks.partings', 'gap_start', 'gap_end') }} = 0
