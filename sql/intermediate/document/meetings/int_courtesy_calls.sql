{#
  "The ambassador called on President X", "called on Norway's X": somebody with an office or a country of his own stands
  right behind the words, and nothing that he is called on to do.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
    from {{ ref('int_phrases_located') }}

),

calls as (

    select document_key, sentence_no, token_no, token_end,
    from phrases
    where layer = 'events' and kind = 'courtesy_call'

),

appeals as (

    {# "called on President X to …", "call on all to champion" #}
    select document_key, sentence_no, token_no,
    from phrases
    where layer = 'syntax' and kind = 'preposition' and concept = 'to'

),

actors as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end, actor_kind, role, country_codes,
    from {{ ref('int_actors') }}

),

called_on as (

    select calls.*, actors.actor_no, actors.actor_end,
    from calls
    inner join actors
        on calls.document_key = actors.document_key
        and calls.sentence_no = actors.sentence_no
        and actors.actor_kind = 'person'
        and (actors.role is not null or len(actors.country_codes) > 0)
        and actors.actor_no - calls.token_end between -1 and 1

)

select distinct called_on.document_key, called_on.sentence_no, called_on.token_no, called_on.token_end,
from called_on
anti join appeals
    on called_on.document_key = appeals.document_key
    and called_on.sentence_no = appeals.sentence_no
    and appeals.token_no between called_on.actor_no and called_on.actor_end + 3
