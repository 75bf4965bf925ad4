{#
  In whose company an actor of a sentence stands: whether "with", "by" or a delegation brings him in, whether he is a
  delegation himself, and whether he and the one before him are told in one breath: "Minister X and Minister Y met".
#}
with actors as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end, actor_kind, is_oblique,
    from {{ ref('int_encounter_actors') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'syntax' and (
            (kind = 'preposition' and concept in ('with', 'by', 'to')) or (kind = 'conjunction' and concept = 'and')
        ))
        or (layer = 'events' and kind = 'delegation')

),

told as (

    select
        actors.*,
        {# "received at the palace by X", "met in Oslo with X"; "met the goal of the UN" meets nobody #}
        bool_or(phrases.kind = 'preposition' and actors.actor_no in (phrases.token_no, phrases.token_end))
        {# "received a delegation of the bank" #}
        or bool_or(phrases.kind = 'delegation' and actors.actor_no - phrases.token_end between 0 and 2) as is_companion,
        {# "a Kenyan delegation travels"; a team may be one of footballers #}
        bool_or(
            actors.actor_kind in ('government', 'organization')
            and phrases.kind = 'delegation'
            and phrases.concept = 'travels'
            and phrases.token_no between actors.actor_no - 2 and actors.actor_end - 1
        ) as is_delegation,
        bool_or(phrases.kind = 'conjunction' and phrases.token_end = actors.actor_no) as follows_and,
    from actors
    inner join phrases using (document_key, sentence_no)
    group by all

)

select
    told.document_key,
    told.sentence_no,
    told.actor_no,
    told.is_companion,
    told.is_delegation,
    coalesce(told.follows_and and told.actor_kind = 'person' and others.actor_kind = 'person', false) as is_paired,
from told
left join actors as others
    on told.document_key = others.document_key
    and told.sentence_no = others.sentence_no
    and told.actor_no - others.actor_end = 1
    and not others.is_oblique
