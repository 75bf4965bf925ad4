{# Places in a text that tell of one encounter: by a noun, or by a verb of meeting or travelling. #}
with noun_encounters as (

    select * from {{ ref('int_noun_encounters') }}

),

verb_encounters as (

    select * from {{ ref('int_verb_encounters') }}

),

governing_verbs as (

    {# "a accueilli la réunion": the verb only hosts what the noun names #}
    select document_key, sentence_no, verb_no as token_no,
    from noun_encounters
    where verb_kind in ('hold', 'attend')
    union
    {# "gather in Lima for a summit": one encounter #}
    select verbs.document_key, verbs.sentence_no, verbs.token_no,
    from verb_encounters as verbs
    inner join noun_encounters as nouns
        on verbs.document_key = nouns.document_key
        and verbs.sentence_no = nouns.sentence_no
        and verbs.rule_id = 'verb_meet'
        and nouns.format in ('summit', 'forum', 'council')
        and nouns.token_no - verbs.token_end between 1 and 12
    inner join {{ ref('int_phrases_located') }} as purposes
        on verbs.document_key = purposes.document_key
        and verbs.sentence_no = purposes.sentence_no
        and purposes.layer = 'events'
        and purposes.kind = 'purpose'
        and purposes.token_no >= verbs.token_end
        and nouns.token_no - purposes.token_end between 0 and 3

),

telephoned as (

    {# "s'est entretenu hier par téléphone": one encounter, of the noun's format #}
    select
        verb_encounters.document_key,
        verb_encounters.sentence_no,
        verb_encounters.token_no,
        noun_encounters.token_no as noun_no,
        noun_encounters.format as call_format,
    from verb_encounters
    inner join noun_encounters
        on verb_encounters.document_key = noun_encounters.document_key
        and verb_encounters.sentence_no = noun_encounters.sentence_no
        and verb_encounters.rule_id = 'verb_meet'
        and noun_encounters.rule_id = 'event_call'
        and noun_encounters.token_no - verb_encounters.token_end between 0 and 8
    qualify row_number() over (
        partition by verb_encounters.document_key, verb_encounters.sentence_no, verb_encounters.token_no
        order by noun_encounters.token_no, noun_encounters.format
    ) = 1

),

candidates as (

    select noun_encounters.*
    from noun_encounters
    anti join (select document_key, sentence_no, noun_no as token_no from telephoned) as told_by_verbs
        using (document_key, sentence_no, token_no)
    union all by name
    select verb_encounters.* replace (coalesce(call_format, format) as format),
    from verb_encounters
    anti join governing_verbs using (document_key, sentence_no, token_no)
    left join telephoned using (document_key, sentence_no, token_no)
    union all by name
    select * from {{ ref('int_encounters_added') }}
    union all by name
    select * from {{ ref('int_encounters_apart') }}

)

select * from candidates
