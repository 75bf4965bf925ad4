{#
  Verbs of receiving whose object is a thing: "received an email from Y", "a reçu une lettre de la ministre Y". Whom they
  received stands without a preposition: "a reçu la nouvelle ambassadrice, Y".
#}
with verbs as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_encounter_verbs') }}
    where verb_kind = 'receive' and not is_by

),

articles as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner'

),

followed as (

    select
        verbs.document_key,
        verbs.sentence_no,
        verbs.token_no,
        arg_min(struct_pack(token_no := actors.token_no, is_oblique, person_key), (actors.token_no, actors.mention_no))
            as first_actor,
        any_value(verbs.token_end) as token_end,
    from verbs
    semi join articles using (document_key, sentence_no, token_end)
    inner join {{ ref('int_encounter_actors') }} as actors
        on verbs.document_key = actors.document_key
        and verbs.sentence_no = actors.sentence_no
        and actors.token_no >= verbs.token_end
    {# "a reçu ce mardi la ministre" #}
    left join {{ ref('int_dates') }} as dates
        on verbs.document_key = dates.document_key
        and verbs.sentence_no = dates.sentence_no
        and dates.token_no - verbs.token_end between 0 and 1
    where dates.token_no is null
    group by verbs.document_key, verbs.sentence_no, verbs.token_no

)

select document_key, sentence_no, token_no,
from followed
where
    first_actor['token_no'] > token_end
    and first_actor['is_oblique']
    and first_actor['person_key'] is not null
union
{# "a reçu une lettre de la ministre Y", which is one noun phrase #}
select verbs.document_key, verbs.sentence_no, verbs.token_no,
from verbs
inner join {{ ref('int_actor_mentions') }} as mentions
    on verbs.document_key = mentions.document_key
    and verbs.sentence_no = mentions.sentence_no
    and verbs.token_end = mentions.token_no
    and mentions.is_document
