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

    {# "called on President X to …" #}
    select document_key, sentence_no, token_no as actor_end,
    from phrases
    where layer = 'syntax' and kind = 'preposition' and concept = 'to'

),

actors as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end, actor_kind, role, country_codes,
    from {{ ref('int_actors') }}

),

called_on as (

    select calls.*, actors.actor_end,
    from calls
    inner join actors
        on calls.document_key = actors.document_key
        and calls.sentence_no = actors.sentence_no
        and actors.actor_kind = 'person'
        and (actors.role is not null or len(actors.country_codes) > 0)
        and actors.actor_no - calls.token_end between -1 and 1

)

select distinct document_key, sentence_no, token_no, token_end,
from called_on
anti join appeals using (document_key, sentence_no, actor_end)
