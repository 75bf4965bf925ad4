{#
  The countries that stand in the stretch of words of a figure. Capitals count for their governments, not as places;
  organisations only where they trade (Europe lends, too) and do not speak.
#}
with speakers as (

    select distinct document_key, sentence_no, country_code, speaker_no, speaker_end,
    from {{ ref('int_spoken_sentences') }}
    where actor_kind = 'organization'

),

phrases as (

    select * from {{ ref('int_country_words') }}
    anti join {{ ref('int_figure_source_countries') }} using (document_key, sentence_no, token_no)
    anti join {{ ref('int_figure_settings') }} using (document_key, sentence_no, token_no)
    left join {{ ref('int_figure_bystanders') }} using (document_key, sentence_no, token_no)

),

words_before as (

    select language, phrase as word, kind,
    from {{ ref('lex_adjacent_words') }}
    where kind in ('before_place', 'passing')

),

within as (

    select
        stretches.document_key,
        stretches.sentence_no,
        stretches.token_no,
        stretches.subject,
        phrases.kind,
        phrases.country_code,
        phrases.kind = 'city' or (
            phrases.kind = 'country_capital_for_government'
            and before_places.word is not null
        ) as is_place,
    from {{ ref('int_figure_stretches') }} as stretches
    inner join phrases
        on stretches.document_key = phrases.document_key
        and stretches.sentence_no = phrases.sentence_no
        and phrases.token_no >= stretches.stretch_start
        and phrases.token_no < stretches.stretch_end
        {# but what is given for a war is given there, and what crosses a border goes to who is beyond it #}
        and (phrases.is_strife is null or phrases.is_strife and stretches.subject = 'loan_or_aid'
            or phrases.is_beside and stretches.subject in ('freight_rail', 'freight_other', 'passengers', 'goods_trade',
                'exports', 'imports'))
    left join words_before as before_places
        on before_places.kind = 'before_place'
        and stretches.language = before_places.language
        and stretches.words[phrases.token_no - 1] = before_places.word
    {# "to Malta via Togo" #}
    anti join words_before as passing
        on passing.kind = 'passing'
        and stretches.language = passing.language
        and list_contains(stretches.words[greatest(phrases.token_no - 2, 1):phrases.token_no - 1], passing.word)
    anti join speakers
        on phrases.document_key = speakers.document_key
        and phrases.sentence_no = speakers.sentence_no
        and phrases.country_code = speakers.country_code
        and phrases.kind = 'organization'
        and coalesce(phrases.token_no between speakers.speaker_no and speakers.speaker_end - 1, true)

)

select distinct document_key, sentence_no, token_no, country_code,
from within
where country_code is not null
qualify
    if(
        kind = 'organization',
        {# beside two countries it is where they meet: "within ASEAN" #}
        (subject in ('goods_trade', 'exports', 'imports', 'tariff', 'share', 'freight_rail', 'other')
            or subject in ('loan_or_aid', 'investment', 'contracts')
            and country_code in (select concept from {{ ref('lex_proper_nouns') }} where kind = 'region'))
        and count(distinct country_code) filter (kind != 'organization' and not is_place)
            over (partition by document_key, sentence_no, token_no) < 2,
        not is_place
    )
    {# the town of a port or of a plant tells the country where nothing else does #}
    or (
        is_place
        and subject in ('freight_rail', 'freight_other', 'investment')
        and bool_and(is_place or kind = 'organization') over (partition by document_key, sentence_no, token_no)
    )
