{#
  Who is greeted by whom: "was welcomed at the airport by Minister Y", "hosted by his counterpart". It stands right
  behind the one who came; "the decision was welcomed by Y" greets nobody.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('verb', 'auxiliary', 'preposition')

),

verbs as (

    select distinct document_key, sentence_no, token_no, token_end,
    from phrases
    where kind = 'verb' and concept = 'meet_person.meeting' and detail in ('participle_past', 'finite')

),

auxiliaries as (

    select document_key, sentence_no, token_no, token_end,
    from phrases
    where kind = 'auxiliary' and concept = 'be'

),

agents as (

    select document_key, sentence_no, token_no as agent_no,
    from phrases
    where kind = 'preposition' and concept = 'by'

),

people as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end,
    from {{ ref('int_actors') }}
    where actor_kind = 'person' and not is_possessive

)

select distinct verbs.document_key, verbs.sentence_no, verbs.token_no, verbs.token_end,
from verbs
inner join auxiliaries
    on verbs.document_key = auxiliaries.document_key
    and verbs.sentence_no = auxiliaries.sentence_no
    and verbs.token_no - auxiliaries.token_end between 0 and 1
inner join people as guests
    on verbs.document_key = guests.document_key
    and verbs.sentence_no = guests.sentence_no
    and auxiliaries.token_no - guests.actor_end between 0 and 1
inner join agents
    on verbs.document_key = agents.document_key
    and verbs.sentence_no = agents.sentence_no
    and agents.agent_no - verbs.token_end between 0 and 8
inner join people as hosts
    on verbs.document_key = hosts.document_key
    and verbs.sentence_no = hosts.sentence_no
    and hosts.actor_no - agents.agent_no between 0 and 1
