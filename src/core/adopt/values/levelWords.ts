/**
 * Words for levels of probability and impact in eight languages, compared by `headerKey`. `steps` are the five
 * levels, lowest first; `thirds` are low, medium and high, which are levels 1, 3 and 5 where a column has no
 * finer words and 2, 3 and 4 where it has.
 */
export const steps: readonly string[] = [
  "very low,very small,very unlikely,very minor,rare,negligible,insignificant,trivial,minimal,almost impossible,highly unlikely,extremely unlikely,never," +
    "sehr gering,sehr niedrig,sehr klein,sehr unwahrscheinlich,unbedeutend,vernachlassigbar,praktisch unmoglich,selten," +
    "tres faible,tres bas,tres basse,tres improbable,tres peu probable,negligeable,insignifiant,insignifiante,exceptionnel,exceptionnelle," +
    "muy bajo,muy baja,muy improbable,raro,rara,insignificante,despreciable,molto basso,molto bassa,molto improbabile,trascurabile,remoto," +
    "muito baixo,muito baixa,muito improvavel,desprezivel,svaert lav,svaert lavt,svaert liten,veldig lav,meget lav,svaert usannsynlig,ubetydelig,sjelden," +
    "非常に低い,極めて低い,とても低い,まれ,稀,ごくまれ,無視できる,極小,非常に小さい,ほぼない",
  "unlikely,minor,low to medium,marginal,wenig wahrscheinlich,unwahrscheinlich,kaum,peu probable,mineur,mineure,poco probable,menor,leve,poco probabile,minore,lieve,pouco provavel,improvavel,improbabile,usannsynlig,liten,lite sannsynlig,mindre,やや低い,可能性低,軽微,軽度",
  "possible,occasional,moderat,modere,moderee,moderado,moderada,moderato,moderata,moglich,posible,possibile,possivel,ocasional,mulig,gelegentlich,occasionnel,occasionnelle,occasionale,可能性あり,中程度,ありうる,やや",
  "likely,probable,major,significant,serious,considerable,wahrscheinlich,erheblich,bedeutend,schwerwiegend,majeur,majeure,important,importante,mayor,significativo,significativa,probabile,maggiore,rilevante,provavel,maior,sannsynlig,alvorlig,betydelig,stor sannsynlighet,やや高い,可能性高,重大,大きい",
  "very high,very large,very likely,almost certain,nearly certain,certain,frequent,catastrophic,extreme,disastrous,extremely high,extremely likely,highly likely,showstopper," +
    "sehr hoch,sehr gross,sehr wahrscheinlich,nahezu sicher,fast sicher,sicher,haufig,katastrophal,existenzbedrohend,extrem," +
    "tres eleve,tres elevee,tres fort,tres forte,tres haut,tres haute,tres probable,quasi certain,quasi certaine,presque certain,certaine,catastrophique,extreme,frequent,frequente," +
    "muy alto,muy alta,muy probable,casi seguro,casi segura,casi cierto,catastrofico,catastrofica,extremo,extrema,frecuente," +
    "molto alto,molto alta,molto elevato,molto elevata,molto probabile,quasi certo,quasi certa,estremo,frequente," +
    "muito alto,muito alta,muito provavel,quase certo,quase certa,svaert hoy,svaert hoyt,svaert stor,veldig hoy,meget hoy,svaert sannsynlig,nesten sikker,katastrofal,ekstrem," +
    "非常に高い,極めて高い,とても高い,ほぼ確実,確実,致命的,壊滅的,甚大,極大,頻繁",
];

export const thirds: readonly string[] = [
  "low,small,gering,niedrig,klein,faible,bas,basse,petit,petite,bajo,baja,basso,bassa,baixo,baixa,lav,lavt,低,低い,小,小さい",
  "medium,med,mid,middle,average,moderate,mittel,mittlere,mittlerer,moyen,moyenne,medio,media,mediana,middels,medel,moderat niveau,中,普通",
  "high,large,big,hoch,gross,eleve,elevee,fort,forte,haut,haute,grand,alto,alta,elevato,elevata,elevado,elevada,grande,hoy,hoyt,stor,高,高い,大",
];

/** Words that stand higher or lower by what else the column holds: [word, partners, with a partner, without]. */
export const wordsByPartner: readonly (readonly [string, string, number, number])[] = [
  ["improbable", "rare,raro,rara,exceptionnel,tres improbable,muy improbable", 2, 1],
  ["remote", "improbable,rare,very unlikely,very low", 2, 1],
  ["critical", "catastrophic", 4, 5],
  ["kritisch", "katastrophal,existenzbedrohend", 4, 5],
  ["critique", "catastrophique", 4, 5],
  ["critico", "catastrofico,catastrofica", 4, 5],
  ["critica", "catastrofica,catastrofico", 4, 5],
  ["kritisk", "katastrofal", 4, 5],
  ["severe", "catastrophic,extreme,critical", 4, 5],
  ["grave", "catastrophique,catastrofico,critico,critique,critica,catastrofica,tres grave", 4, 5],
  ["schwer", "katastrophal,kritisch", 4, 5],
  ["svaert alvorlig", "katastrofal,kritisk", 4, 5],
];

/** Systems of letters: low, medium, high, then very low and very high. */
export const letterSystems: readonly (readonly [string, string, string, string, string])[] = [
  ["l", "m", "h", "vl", "vh"],
  ["l", "m", "h", "sl", "sh"],
  ["n", "m", "h", "sn", "sh"],
  ["g", "m", "h", "sg", "sh"],
  ["f", "m", "e", "tf", "te"],
  ["b", "m", "a", "mb", "ma"],
  ["s", "m", "l", "xs", "xl"],
];
