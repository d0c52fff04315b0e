exports.enginesVersion = 'none'
exports.getEnginesPath = () => __dirname
exports.ensureNeededBinariesExist = async () => {}
