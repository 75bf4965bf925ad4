{#
  Who speaks in each sentence, cue or not. A sentence without a cue of its own goes on with the speaker before it
  inside a quotation, and in a report ("readout") as long as it speaks of the speaker's side or of both and tells no new event.
#}
with sentences as (

    select * from {{ ref('stg_sentences') }}
    where section = 'body'

),

cued_sentences as (

    select * from {{ ref('int_cued_sentences') }}

),

antecedents as (

    select * from {{ ref('int_antecedents') }}

),

quotations as (

    select * from {{ ref('int_sentence_quotations') }}

),

continuations as (

    select * from {{ ref('int_possible_continuations') }}

),

registers as (

    select * from {{ ref('int_document_registers') }}

),

interview as (

    select * from {{ ref('int_interview_sentences') }}
    where turn in ('question', 'answer')

),

cued as (

    select
        cued_sentences.* exclude (person_key, country_code, actor_kind),
        {# "they": both sides where both sides spoke before, else people #}
        case
            when cued_sentences.actor_kind = 'plural' then if(registers.is_readout or antecedents.plural_kind = 'joint', 'joint', 'person')
            else cued_sentences.actor_kind
        end as actor_kind,
        coalesce(cued_sentences.person_key, if(pronoun = 'singular', antecedents.person_key, null)) as person_key,
        coalesce(cued_sentences.country_code, if(pronoun = 'singular', antecedents.country_code, null)) as country_code,
        if(pronoun is null, 'explicit', 'pronoun') as attribution,
    from cued_sentences
    anti join interview using (document_key, sentence_no)
    left join antecedents using (document_key, sentence_no)
    left join registers on cued_sentences.document_key = registers.document_key

),

last_cued as (

    {# of several speakers in one sentence the next sentence goes on with the last #}
    select *
    from cued
    qualify row_number() over (partition by document_key, sentence_no order by token_no desc) = 1

),

in_order as (

    select
        sentences.document_key,
        sentences.sentence_no,
        sentences.paragraph_no,
        last_cued.actor_kind,
        last_cued.token_no is not null as is_cued,
        coalesce(quotations.quoted_share, 0) as quoted_share,
        coalesce(
            quotations.quoted_share >= 0.6
            or (quotations.quoted_share >= 0.25 and (quotations.goes_on or quotations.stretches[1].start <= 2))
            or (quotations.quoted_share >= 0.25 and quotations.stretches[-1].stop >= quotations.token_count),
            false
        ) as is_direct_speech,
        coalesce(quotations.goes_on, false) as goes_on,
        continuations.sentence_no is not null as may_go_on,
        continuations.country_codes,
        if(
            last_cued.token_no is null, null,
            struct_pack(
                actor_kind := last_cued.actor_kind,
                person_key := last_cued.person_key,
                country_code := last_cued.country_code,
                mention_no := last_cued.mention_no,
                sentence_no := last_cued.sentence_no,
                is_quoted := coalesce(quotations.quoted_share, 0) > 0.3
            )
        ) as speaker,
    from sentences
    left join last_cued using (document_key, sentence_no)
    left join quotations using (document_key, sentence_no)
    left join continuations using (document_key, sentence_no)

),

chained as (

    select
        *,
        count_if(not is_cued and not may_go_on) over (
            partition by document_key, paragraph_no order by sentence_no
        ) as chain_no,
        last_value(speaker ignore nulls) over in_paragraph as speaker_before,
        last_value(if(speaker.actor_kind = 'person', speaker, null) ignore nulls) over in_paragraph as person_before,
        first_value(speaker ignore nulls) over rest_of_paragraph as speaker_after,
        lead(goes_on) over (partition by document_key, paragraph_no order by sentence_no) as quotation_goes_on,
        last_value(speaker ignore nulls) over in_document as speaker_in_document,
    from in_order
    window
        in_paragraph as (
            partition by document_key, paragraph_no order by sentence_no rows between unbounded preceding and 1 preceding
        ),
        rest_of_paragraph as (
            partition by document_key, paragraph_no order by sentence_no rows between 1 following and unbounded following
        ),
        in_document as (partition by document_key order by sentence_no rows between 3 preceding and 1 preceding)

),

carried as (

    select
        *,
        last_value(speaker ignore nulls) over (
            partition by document_key, paragraph_no, chain_no order by sentence_no rows between unbounded preceding and 1 preceding
        ) as speaker_carried,
    from chained

),

uncued as (

    select
        document_key,
        sentence_no,
        {# a quotation that this sentence opens and the next one goes on with belongs to who is named there #}
        case
            when quoted_share >= 0.5 and not goes_on and quotation_goes_on then coalesce(speaker_after, speaker_before, speaker_in_document)
            when quoted_share >= 0.5 then coalesce(speaker_before, speaker_after, speaker_in_document)
            else speaker_carried
        end as speaker,
        if(quoted_share >= 0.5, 'quote', 'implicit') as attribution,
    from carried
    where
        not is_cued
        and (
            quoted_share >= 0.5
            or (may_go_on and speaker_carried.actor_kind = 'person' and not speaker_carried.is_quoted)
        )

),

taken_over as (

    {# "la Chine espère" right after what China's minister said is the minister's, not the government's #}
    select
        cued.* exclude (attribution, person_key, actor_kind),
        registers.is_readout
        and cued.actor_kind = 'government'
        and coalesce(carried.person_before.country_code = cued.country_code, false) as is_taken_over,
        if(is_taken_over, 'person', cued.actor_kind) as actor_kind,
        if(is_taken_over, carried.person_before.person_key, cued.person_key) as person_key,
        case
            when is_taken_over then 'implicit'
            when carried.is_direct_speech and not cued.reports_clause then 'quote'
            else cued.attribution
        end as attribution,
    from cued
    inner join carried using (document_key, sentence_no)
    inner join registers on cued.document_key = registers.document_key

),

spoken as (

    select
        document_key, sentence_no, actor_kind, person_key, country_code, attribution,
        phrase as cue, act as cue_act, token_no as cue_no, token_end as cue_end, is_inverted, speaker_no, speaker_end,
        if(is_taken_over, 'taken_over', 'cue_' || if(is_inverted, 'inverted', 'direct')) as rule_id,
    from taken_over
    union all
    select
        document_key, sentence_no, speaker.actor_kind, speaker.person_key, speaker.country_code, attribution,
        null, null, null, null, null, null, null,
        'continued_' || attribution,
    from uncued
    anti join interview using (document_key, sentence_no)
    where speaker is not null
    union all
    select
        document_key, sentence_no, 'person', person_key, null, if(opens_turn, 'explicit', 'implicit'),
        null, null, null, null, null, null, null,
        'interview_turn',
    from interview
    where turn = 'answer'

)

select * from spoken
