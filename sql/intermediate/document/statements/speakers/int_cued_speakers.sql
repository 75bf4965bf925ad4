{#
  The speakers with a cue of their own, pronouns and bare offices ("the economist") replaced by whom they mean.
  In interviews the turn tells who speaks, not the cue.
#}
with cued_sentences as (

    select * from {{ ref('int_cued_sentences') }}

),

sentences as (

    select document_key, sentence_no, language,
    from {{ ref('int_sentences_tokenized') }}

),

interview as (

    select document_key, sentence_no
    from {{ ref('int_interview_sentences') }}
    where turn in ('question', 'answer')

),

within as (

    select * from {{ ref('int_people_within') }}

),

resolved as (

    select
        cued_sentences.* exclude (person_key, country_code, actor_kind, role, pronoun, rounds_off),
        cued_sentences.pronoun = 'singular' and sentences.language = 'fr'
        and within.person_key is null and antecedents.body is not null as means_body,
        cued_sentences.pronoun in ('singular', 'latter') and not means_body and corrected.mention_no is null
            as is_person,
        {# "they": both sides where both sides spoke before, else people #}
        case
            when cued_sentences.actor_kind = 'plural'
                then if(
                    antecedents.plural_kind = 'joint'
                    or registers.is_readout and antecedents.plural_kind is distinct from 'person', 'joint', 'person'
                )
            {# "it", and "il" after what a ministry said #}
            when cued_sentences.pronoun = 'neuter' or means_body then antecedents.body.actor_kind
            else cued_sentences.actor_kind
        end as actor_kind,
        coalesce(
            cued_sentences.person_key, others.person_key, described.person_key,
            if(corrected.mention_no is null, within.person_key, corrected.person_key),
            if(is_person, antecedents.person_key, null)
        ) as person_key,
        coalesce(
            others.country_code, described.country_code, cued_sentences.country_code,
            if(corrected.mention_no is null, within.country_code, corrected.country_code),
            case
                when pronoun = 'neuter' or means_body then antecedents.body.country_code
                when is_person then antecedents.country_code
                when pronoun = 'plural' then antecedents.plural_country_code
            end
        ) as country_code,
        {# "it must be pointed out" is nobody's #}
        coalesce(pronoun = 'neuter' and cued_sentences.token_no - cued_sentences.speaker_end > 1, false) as is_far,
        if(pronoun is null, 'explicit', 'pronoun') as attribution,
    from cued_sentences
    anti join interview using (document_key, sentence_no)
    left join {{ ref('int_antecedents') }} as antecedents using (document_key, sentence_no)
    left join {{ ref('int_other_parties') }} as others using (document_key, sentence_no, mention_no)
    inner join sentences using (document_key, sentence_no)
    left join within using (document_key, sentence_no, mention_no)
    left join {{ ref('int_pronouns_corrected') }} as corrected using (document_key, sentence_no, mention_no)
    left join {{ ref('int_described_speakers') }} as described using (document_key, sentence_no, mention_no)
    left join {{ ref('int_document_registers') }} as registers on cued_sentences.document_key = registers.document_key

)

select * exclude (means_body, is_person, is_far),
from resolved
where actor_kind is not null and not is_far
