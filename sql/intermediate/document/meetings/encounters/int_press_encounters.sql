{#
  Nouns and verbs of meeting whose other side is the press: "un entretien accordé au journal", "sat down with reporters". An
  interview is no encounter between states; a minister met with or after the press is met.
#}
with spots as (

    select document_key, sentence_no, token_no, token_end, layer = 'syntax' as is_verb,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'events' and kind = 'event' and concept in ('meeting', 'dialogue', 'phone_call', 'video_call'))
        or (layer = 'syntax' and kind = 'verb' and split_part(concept, '.', 1) in ('meet', 'meet_with'))

),

phrases as (

    {# few sentences tell of a meeting #}
    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
    from {{ ref('int_phrases_located') }}
    semi join spots using (document_key, sentence_no)
    where layer = 'events' and kind = 'press'
        or kind in ('determiner', 'preposition', 'country_adjective', 'organization_head')

),

press as (

    select document_key, sentence_no, token_no, token_end,
    from phrases
    where layer = 'events' and kind = 'press'
    union
    {# "au quotidien kényan", but "une réunion quotidienne", "un entretien hebdomadaire" #}
    select media.document_key, media.sentence_no, media.token_no, media.token_end,
    from phrases as media
    inner join phrases as leads
        on media.document_key = leads.document_key
        and media.sentence_no = leads.sentence_no
        and media.token_no = leads.token_end
        and leads.kind in ('determiner', 'preposition', 'country_adjective')
    where media.layer = 'syntax' and media.kind = 'organization_head' and media.concept in ('media', 'state_media')

),

encounters as (

    select spots.*, press.token_end as press_end,
    from spots
    inner join press
        on spots.document_key = press.document_key
        and spots.sentence_no = press.sentence_no
        and press.token_no - spots.token_end between 0 and 3
    {# "with the Belgian newspaper", "accordé lundi à la radio" #}
    left join phrases as links
        on spots.document_key = links.document_key
        and spots.sentence_no = links.sentence_no
        and links.layer = 'syntax' and links.kind = 'preposition'
        and links.token_no >= spots.token_end - 1
        and links.token_no < press.token_no
    group by all
    having
        if(
            spots.is_verb,
            coalesce(bool_and(links.concept in ('with', 'to')), true),
            coalesce(bool_or(links.concept in ('with', 'to')), false)
        )

),

officials as (

    {# "met reporters and then the minister" #}
    select encounters.*,
    from encounters
    inner join {{ ref('int_actors') }} as actors using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} using (document_key, sentence_no)
    where
        actors.person_key is not null
        and actors.token_no >= encounters.token_end
        and actors.token_end > press_end
        and actors.token_no - press_end <= 8
        and {{ count_between('list_concat(verbs, commas, ofs)', 'press_end', 'actors.token_no') }} = 0

)

select distinct document_key, sentence_no, token_no
from encounters
anti join officials using (document_key, sentence_no, token_no)
left join {{ ref('int_sentence_marks') }} using (document_key, sentence_no)
where {{ count_between('commas', 'encounters.token_no', 'press_end') }} = 0
