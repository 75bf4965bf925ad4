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
        not (actors.is_possessive and actors.actor_kind = 'person')
        and (speaking.mention_no is null or (candidates.rule_id in ('event_call', 'event_occasion', 'verb_meet') and not speaking.is_inverted))
        and {{ count_between('marks.thats', 'least(actors.token_end, candidates.token_end)', 'greatest(actors.token_no, candidates.token_no)') }} = 0
        and {{ count_between('marks.colons', 'least(actors.token_end, candidates.token_end)', 'greatest(actors.token_no, candidates.token_no)') }} = 0
        {# a visitor stands before the visit; what comes after is where it goes and whom it meets #}
        and (candidates.format != 'visit' or actors.token_no < candidates.token_no)

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
    from near
    group by document_key, sentence_no, token_no

)

select * from summed
