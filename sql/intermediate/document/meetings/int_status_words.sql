{# Words that may tell whether an encounter is reported, planned, possible or called off, wherever they stand. #}
with words as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    anti join {{ ref('int_words_of_names') }} using (document_key, sentence_no, token_no)
    where
        (layer = 'events' and kind = 'status')
        or (layer = 'events' and kind = 'sequence' and concept = 'planned')
        or (layer = 'syntax' and (kind = 'modal' or (kind = 'auxiliary' and concept in ('future', 'conditional'))))
        or (layer = 'syntax' and kind = 'verb' and concept = 'speech.invite')
        or (layer = 'events' and kind = 'invitation')
        or (layer = 'syntax' and kind = 'ordinal' and concept = '1')
        or (layer = 'syntax' and kind = 'negation' and concept in ('verb', 'clause'))

),

dated as (

    {# "les 5 et 6 mai prochains" #}
    select words.*, dates.token_end is not null as is_of_date,
    from words
    left join (select distinct document_key, sentence_no, token_end from {{ ref('int_dates') }}) as dates
        on words.document_key = dates.document_key
        and words.sentence_no = dates.sentence_no
        and words.token_no = dates.token_end

)

select * from dated
