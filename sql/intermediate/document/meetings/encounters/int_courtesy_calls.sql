{#
  "The ambassador called on President X", "called on Norway's X", "presented his credentials to X": somebody with an office
  or a country of his own stands right behind the words, and nothing that he is called on to do.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
    from {{ ref('int_phrases_located') }}

),

calls as (

    select document_key, sentence_no, token_no, token_end, coalesce(concept, 'meeting') as format,
    from phrases
    where layer = 'events' and kind = 'courtesy_call'

),

appeals as (

    {# "called on President X to …", "call on all to champion" #}
    select document_key, sentence_no, token_no,
    from phrases
    {# "à Nairobi" #}
    anti join (
        select document_key, sentence_no, token_no as token_end,
        from {{ ref('int_phrases_located') }}
        where kind in ('city', 'country_name', 'country_short')
    ) as places using (document_key, sentence_no, token_end)
    where layer = 'syntax' and kind = 'preposition' and concept = 'to'

),

actors as (

    select actors.*, token_no as actor_no, actors.token_end as actor_end, holders.person_key is not null as is_holder,
    from {{ ref('int_actors') }} as actors
    left join (select distinct document_key, person_key from {{ ref('int_office_holders') }}) as holders
        using (document_key, person_key)

),

called_on as (

    select calls.*, actors.actor_no, actors.actor_end,
    from calls
    inner join actors
        on calls.document_key = actors.document_key
        and calls.sentence_no = actors.sentence_no
        and actors.actor_kind = 'person'
        and (actors.role is not null or len(actors.country_codes) > 0 or actors.is_holder)
        and actors.actor_no - calls.token_end between -1 and 1

)

select distinct
    called_on.document_key, called_on.sentence_no, called_on.token_no, called_on.token_end, called_on.format,
from called_on
anti join appeals
    on called_on.document_key = appeals.document_key
    and called_on.sentence_no = appeals.sentence_no
    and appeals.token_no between greatest(called_on.actor_no, called_on.token_end) and called_on.actor_end + 3
