{# Words that may tell whether an encounter is reported, planned, possible or called off, wherever they stand. #}
with words as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    anti join {{ ref('int_words_of_names') }} using (document_key, sentence_no, token_no)
    anti join {{ ref('int_months_as_modals') }} using (document_key, sentence_no, token_no, kind)
    where
        (layer = 'events' and kind = 'status')
        or (layer = 'events' and kind = 'sequence' and concept = 'planned')
        or (layer = 'syntax' and (kind = 'modal' or (kind = 'auxiliary' and concept in ('future', 'conditional'))))
        or (layer = 'syntax' and kind = 'verb' and concept in ('speech.invite', 'speech.hope'))
        or (layer = 'events' and kind = 'invitation')
        or (layer = 'syntax' and kind = 'ordinal' and concept = '1')
        or (layer = 'syntax' and kind = 'negation' and concept in ('verb', 'clause'))
        or (layer = 'events' and kind = 'stage')

),

dated as (

    {# "les 5 et 6 mai prochains" #}
    select words.*, dates.token_end is not null as is_of_date,
    from words
    left join (select distinct document_key, sentence_no, token_end from {{ ref('int_dates') }}) as dates
        on words.document_key = dates.document_key
        and words.sentence_no = dates.sentence_no
        and words.token_no = dates.token_end

),

proposals as (

    {# "suggested on Tuesday that X make a visit", "a proposé que X se rende à Oslo" #}
    select verbs.document_key, verbs.sentence_no, thats.token_no, thats.token_end,
    from {{ ref('int_phrases_located') }} as verbs
    inner join {{ ref('int_phrases_located') }} as thats
        on verbs.document_key = thats.document_key
        and verbs.sentence_no = thats.sentence_no
        and verbs.layer = 'syntax'
        and thats.layer = 'syntax'
        and verbs.kind = 'verb'
        and verbs.concept = 'speech.call'
        and (thats.kind = 'reported_clause' or (thats.kind = 'conjunction' and thats.concept = 'that'))
        and thats.token_no - verbs.token_end between 0 and 3

)

select * from dated
union all by name
select distinct *, 'proposal' as kind, 'possible' as concept, false as is_of_date, from proposals
