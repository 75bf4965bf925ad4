{#
  Actors whose delegation a sentence tells of: "a Kenyan delegation headed by X" travels with X, "delegations from Kenya and
  Chad met".
#}
with actors as (

    select document_key, sentence_no, mention_no, token_no, actor_kind,
    from {{ ref('int_actors_listed') }}
    where actor_kind in ('person', 'joint')

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind in ('leads', 'delegation')

)

select actors.document_key, actors.sentence_no, actors.mention_no,
from actors
inner join phrases as leads
    on actors.document_key = leads.document_key
    and actors.sentence_no = leads.sentence_no
    and leads.kind = 'leads'
    and actors.actor_kind = 'person'
    and actors.token_no between leads.token_no and leads.token_end
inner join phrases as delegations
    on actors.document_key = delegations.document_key
    and actors.sentence_no = delegations.sentence_no
    and delegations.kind = 'delegation'
    and delegations.concept = 'travels'
    and leads.token_no - delegations.token_end between 0 and 3
union
select actors.document_key, actors.sentence_no, actors.mention_no,
from actors
inner join phrases as delegations
    on actors.document_key = delegations.document_key
    and actors.sentence_no = delegations.sentence_no
    and delegations.kind = 'delegation'
    and actors.actor_kind = 'joint'
    and delegations.token_end = actors.token_no
