{#
  Journeys that somebody is invited to: "extended an invitation to Minister X to visit Kenya", "a renouvelé au président
  X son invitation à se rendre à Oslo". The last person before the verb is the one who would travel.
#}
with invitations as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'invitation'

),

journeys as (

    select document_key, sentence_no, token_no as verb_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and concept = 'visit.visit' and detail = 'infinitive'

),

actors as (

    select document_key, sentence_no, mention_no, token_end as actor_end,
    from {{ ref('int_actors') }}
    where actor_kind = 'person'

),

invited as (

    select
        journeys.document_key,
        journeys.sentence_no,
        journeys.verb_no as token_no,
        arg_max(actors.mention_no, actors.actor_end) as mention_no,
    from journeys
    inner join invitations
        on journeys.document_key = invitations.document_key
        and journeys.sentence_no = invitations.sentence_no
        and journeys.verb_no - invitations.token_end between 0 and 16
    inner join actors
        on journeys.document_key = actors.document_key
        and journeys.sentence_no = actors.sentence_no
        and journeys.verb_no - actors.actor_end between 0 and 16
    group by journeys.document_key, journeys.sentence_no, journeys.verb_no

)

select * from invited
